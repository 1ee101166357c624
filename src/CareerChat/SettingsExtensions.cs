using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerChat;

/// <summary>Options that are bound to a section and stop the start with a sentence when a value is wrong.</summary>
public static class SettingsExtensions
{
    /// <summary>Binds <typeparamref name="T"/> to a section and checks its data annotations at start.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.AddOptions<T>().Configure(options => Bind(configuration.GetSection(section), options)).ValidateOnStart();
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        return services.AddSingleton<IValidateOptions<T>>(new AnnotationsValidator<T>(section));
    }

    /// <summary>A value of the wrong type is told like any other wrong value.</summary>
    private static void Bind<T>(IConfigurationSection section, T options)
        where T : class
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new OptionsValidationException(section.Path, typeof(T), [$"{wrong.Message.TrimEnd('.')}; correct it or take it out."]);
        }
    }

    private sealed class AnnotationsValidator<T>(string section) : IValidateOptions<T>
        where T : class
    {
        /// <summary>One sentence for each wrong value: the key, the value, what is expected.</summary>
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var results = new List<ValidationResult>();
            if (Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            {
                return ValidateOptionsResult.Success;
            }

            return ValidateOptionsResult.Fail(results.SelectMany(result => result.MemberNames.DefaultIfEmpty(""), (result, member) =>
                $"{section}:{member} is {Show(options, member)}; {result.ErrorMessage}"));
        }

        private static string Show(object? options, string member)
        {
            foreach (var name in member.Split(':'))
            {
                options = options?.GetType().GetProperty(name)?.GetValue(options);
            }

            // What stands in a key by mistake may still be half of one.
            return member.EndsWith("Key", StringComparison.Ordinal) ? "not shown here" : $"'{options}'";
        }
    }
}
