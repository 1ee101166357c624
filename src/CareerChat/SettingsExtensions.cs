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
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<T>>(new AnnotationsValidator<T>(section));
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
                $"{section}:{member} is {Shown(member, options)}; {result.ErrorMessage}"));
        }

        /// <summary>A key may stand in a log by mistake once: here.</summary>
        private static string Shown(string member, T options) =>
            member.EndsWith("Key", StringComparison.Ordinal) ? "not shown" : $"'{typeof(T).GetProperty(member)?.GetValue(options)}'";
    }
}
